/** The product's name is the same in every language and script. */
export const PRODUCT_NAME = 'Foyer';
