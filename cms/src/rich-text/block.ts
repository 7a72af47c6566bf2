/** A node of Strapi's Blocks editor: a block, an inline link, or a run of text. */
export interface Block {
  type: string;
  children?: Block[];
  text?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
  url?: string;
  level?: number;
  format?: 'ordered' | 'unordered';
  image?: {
    url: string;
    name?: string;
    alternativeText?: string | null;
    width?: number;
    height?: number;
  };
}
