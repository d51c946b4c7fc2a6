package org.madoguchi.signaling.xml;

import java.util.Map;

/**
 * Writes an element as one frame: no declaration, no prefixes but {@code stream:}, which browsers'
 * XMPP libraries look for by name. What XML cannot carry becomes U+FFFD. May be called from any
 * thread.
 */
public final class XmlWriter {

  private static final String STREAMS = "http://etherx.jabber.org/streams";

  private final StringBuilder out = new StringBuilder(512);

  private XmlWriter() {}

  /** The element as a frame. */
  public static String write(Element element) {
    var writer = new XmlWriter();
    writer.element(element, "");
    return writer.out.toString();
  }

  private void element(Element element, String inherited) {
    boolean stream = element.namespace().equals(STREAMS);
    String name = stream ? "stream:" + element.name() : element.name();
    String namespace = stream ? inherited : element.namespace();
    out.append('<').append(name);
    if (stream) {
      attribute("xmlns:stream", STREAMS);
    } else if (!namespace.equals(inherited)) {
      attribute("xmlns", namespace);
    }
    int foreign = 0;
    for (Map.Entry<String, String> a : element.attributes().entrySet()) {
      String key = a.getKey();
      if (key.startsWith("{")) {
        int end = key.indexOf('}');
        String prefix = "a" + foreign++;
        attribute("xmlns:" + prefix, key.substring(1, end));
        attribute(prefix + ":" + key.substring(end + 1), a.getValue());
      } else {
        attribute(key, a.getValue());
      }
    }
    if (element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Node child : element.children()) {
      if (child instanceof Element e) {
        element(e, namespace);
      } else if (child instanceof Text t) {
        escape(t.value(), false);
      }
    }
    out.append("</").append(name).append('>');
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  private void escape(String text, boolean quoted) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        case '\n' -> out.append(quoted ? "&#10;" : "\n");
        case '\t' -> out.append(quoted ? "&#9;" : "\t");
        default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
      }
    }
  }

  /** XML 1.0 §2.2, the production Char, without those escaped above. */
  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
