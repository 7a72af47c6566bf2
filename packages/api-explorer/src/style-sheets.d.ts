/** A style sheet is a text in the bundle (rolldown.config.ts). */
declare module '*.css' {
  const styles: string;
  export default styles;
}
