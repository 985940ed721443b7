/** Where the choice not to be counted comes to life, on the privacy page: see `refusal.ts`. */
export const CHOICE_PLACE = 'ne-pas-compter';
