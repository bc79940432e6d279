/** Of the most used passwords, those that are long enough to be accepted otherwise. */
const COMMON = new Set(
  '1234567890 12345678910 0123456789 0987654321 1q2w3e4r5t 1q2w3e4r5t6y qwertyuiop qwerty12345 qwerty123456 1qaz2wsx3edc 123456789a a123456789 password12 password123 password1234 passw0rd123 iloveyou123 letmein123 welcome123 administrator football123 princess123 sunshine123 superman123 1111111111 0000000000 5555555555 9999999999 qazwsxedcrfv zaq12wsxcde3 йцукенгшщз пароль1234 пароль12345 любимая123 1234554321 9876543210 asdfghjkl1 asdfghjkl123 qwertyqwerty passwordpassword'.split(
    ' ',
  ),
);

type Person = { email: string; handle: string };

/** Guessed first by anybody: one of the usual ones, one character repeated, or what is written on the profile. */
export function isWeakPassword(password: string, { email, handle }: Person): boolean {
  const plain = password.toLowerCase();
  const [mailbox = ''] = email.toLowerCase().split('@');
  return (
    COMMON.has(plain) ||
    new Set(plain).size < 4 ||
    plain === email.toLowerCase() ||
    [mailbox, handle.toLowerCase()].some(
      (known) => lettersOf(known).length >= 4 && isRepetition(lettersOf(plain), lettersOf(known)),
    )
  );
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '');

const isRepetition = (text: string, of: string) => text !== '' && text.replaceAll(of, '') === '';
