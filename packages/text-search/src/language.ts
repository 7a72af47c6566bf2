/** The languages whose words are known. */
export type Language = 'en' | 'pt';
