package org.madoguchi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Everything a PDF says, as text, free of object numbers and of how streams are packed. */
public final class PdfContent {
  private final StringBuilder text = new StringBuilder();
  private final Map<COSBase, Integer> seen = new IdentityHashMap<>();

  private PdfContent() {}

  public static String of(byte[] pdf) {
    return PdfFile.read(
        pdf,
        document -> {
          PdfContent content = new PdfContent();
          content.write(document.getDocumentCatalog().getCOSObject());
          content.write(document.getDocumentInformation().getCOSObject());
          return content.text.toString();
        });
  }

  private void write(COSBase object) {
    if (object instanceof COSObject reference) {
      write(reference.getObject());
      return;
    }
    boolean container = object instanceof COSDictionary || object instanceof COSArray;
    if (container && seen.putIfAbsent(object, seen.size()) != null) {
      text.append('#').append(seen.get(object)).append('\n');
    } else if (object instanceof COSDictionary dictionary) {
      write(dictionary);
    } else if (object instanceof COSArray array) {
      text.append("[\n");
      array.forEach(this::write);
      text.append("]\n");
    } else {
      text.append(object).append('\n');
    }
  }

  private void write(COSDictionary dictionary) {
    text.append("<<\n");
    Map<String, COSBase> sorted = new TreeMap<>();
    dictionary.forEach((key, value) -> sorted.put(key.getName(), value));
    sorted.remove(COSName.LENGTH.getName());
    sorted.forEach(
        (key, value) -> {
          text.append('/').append(key).append(' ');
          write(value);
        });
    text.append(">>\n");
    if (dictionary instanceof COSStream stream) {
      try (var in = stream.createInputStream()) {
        byte[] bytes = in.readAllBytes();
        text.append(bytes.length).append(' ').append(Arrays.hashCode(bytes)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
