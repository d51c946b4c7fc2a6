package org.madoguchi.signaling.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a frame as exactly one element (RFC 7395 §3.3), refusing what XMPP forbids (RFC 6120 §11.1)
 * and whatever is larger than the limits. May be called from any thread.
 */
public final class XmlReader {

  /** One for each thread: the factory does not promise to be safe for several. */
  private static final ThreadLocal<XMLInputFactory> FACTORY =
      ThreadLocal.withInitial(XmlReader::factory);

  private final XmlLimits limits;
  private final XMLStreamReader xml;
  private final Deque<Open> open = new ArrayDeque<>();
  private int nodes;
  private @Nullable Element root;

  private record Open(
      String name, String namespace, Map<String, String> attributes, List<Node> children) {}

  private XmlReader(String frame, XmlLimits limits) throws XMLStreamException {
    this.limits = limits;
    this.xml = FACTORY.get().createXMLStreamReader(new StringReader(frame));
  }

  /**
   * Reads one frame.
   *
   * @throws BadXml when it is not one element, or not an acceptable one
   */
  public static Element read(String frame, XmlLimits limits) throws BadXml {
    if (frame.length() > limits.characters()) {
      throw new BadXml(BadXml.Reason.TOO_BIG);
    }
    if (frame.startsWith("<?") || frame.startsWith("<!")) {
      throw new BadXml(BadXml.Reason.RESTRICTED);
    }
    if (!frame.startsWith("<")) {
      throw new BadXml(BadXml.Reason.NOT_WELL_FORMED);
    }
    try {
      return new XmlReader(frame, limits).read();
    } catch (XMLStreamException | RuntimeException broken) {
      throw new BadXml(BadXml.Reason.NOT_WELL_FORMED);
    }
  }

  private Element read() throws XMLStreamException, BadXml {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text();
        case XMLStreamConstants.END_DOCUMENT -> {}
        default -> throw new BadXml(BadXml.Reason.RESTRICTED);
      }
    }
    if (root == null) {
      throw new BadXml(BadXml.Reason.NOT_WELL_FORMED);
    }
    return root;
  }

  private void begin() throws BadXml {
    count();
    int attributes = xml.getAttributeCount();
    if (open.size() >= limits.depth() || attributes > limits.attributes()) {
      throw new BadXml(BadXml.Reason.TOO_BIG);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < attributes; i++) {
      values.put(attributeName(i), xml.getAttributeValue(i));
    }
    String namespace = xml.getNamespaceURI();
    open.push(
        new Open(
            xml.getLocalName(), namespace == null ? "" : namespace, values, new ArrayList<>()));
  }

  private String attributeName(int index) {
    String namespace = xml.getAttributeNamespace(index);
    String local = xml.getAttributeLocalName(index);
    if (namespace == null || namespace.isEmpty()) {
      return local;
    }
    return "xml".equals(xml.getAttributePrefix(index))
        ? "xml:" + local
        : "{" + namespace + "}" + local;
  }

  private void end() {
    Open done = open.pop();
    var element = new Element(done.name(), done.namespace(), done.attributes(), done.children());
    Open parent = open.peek();
    if (parent == null) {
      root = element;
    } else {
      parent.children().add(element);
    }
  }

  private void text() throws BadXml {
    Open inside = open.peek();
    if (inside != null && xml.getTextLength() > 0) {
      count();
      inside.children().add(new Text(xml.getText()));
    }
  }

  private void count() throws BadXml {
    if (++nodes > limits.nodes()) {
      throw new BadXml(BadXml.Reason.TOO_BIG);
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
