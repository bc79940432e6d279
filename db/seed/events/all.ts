import type { Playbill } from '../playbill';
import { english } from './en';
import { kazakh } from './kk';
import { portuguese } from './pt';
import { russianCity } from './ru-city';
import { russianOnline } from './ru-online';
import { russianStage } from './ru-stage';

export const playbills: readonly Playbill[] = [russianOnline, russianCity, russianStage, english, portuguese, kazakh];
