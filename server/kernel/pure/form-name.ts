/** The hidden field that says which form of a page was sent, so that its answer finds it again. */
export const FORM_NAME = '$form';
