export { shownIn } from './glyph';
export { GlyphForm } from './glyph-form';
