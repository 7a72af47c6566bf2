import { graphql, type ResultOf } from '../graphql.js';

/** What showing a picture takes; `focalPoint` is `{ x, y }` in percent, or null. */
export const Picture = graphql(`
  fragment Picture on UploadFile @_unmask {
    url
    alternativeText
    width
    height
    focalPoint
    mime
    updatedAt
  }
`);

export type Picture = ResultOf<typeof Picture>;
