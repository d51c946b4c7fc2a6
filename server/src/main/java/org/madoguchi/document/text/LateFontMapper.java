package org.madoguchi.document.text;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** Opens the bundled faces when it is first asked, and leaves its place to their mapper. */
final class LateFontMapper implements FontMapper {
  private @Nullable FontMapper mapper;

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return mapper().getTrueTypeFont(name, descriptor);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return mapper().getFontBoxFont(name, descriptor);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo collection) {
    return mapper().getCIDFont(name, descriptor, collection);
  }

  private synchronized FontMapper mapper() {
    if (mapper == null) {
      Fonts.bundledOnly(); // for as long as the process lives; it sets its mapper
      mapper = FontMappers.instance();
    }
    return mapper;
  }
}
