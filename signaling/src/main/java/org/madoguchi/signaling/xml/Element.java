package org.madoguchi.signaling.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One XML element with all it contains; immutable, so it may go from owner to owner.
 *
 * @param name local name
 * @param namespace namespace URI, empty for none
 * @param attributes by name, in the order written; a name in another namespace is {@code
 *     {uri}local}, except that {@code xml:lang} stays as it is
 * @param children elements and text, in order
 */
public record Element(
    String name, String namespace, Map<String, String> attributes, List<Node> children)
    implements Node {

  public Element {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** An element with nothing in it. */
  public static Element of(String name, String namespace) {
    return new Element(name, namespace, Map.of(), List.of());
  }

  /** Whether this is the element of that name in that namespace. */
  public boolean is(String name, String namespace) {
    return this.name.equals(name) && this.namespace.equals(namespace);
  }

  /** The attribute's value, or null when it is not there. */
  public @Nullable String attribute(String name) {
    return attributes.get(name);
  }

  /** Whether the attribute is there with that value. */
  public boolean has(String attribute, String value) {
    return value.equals(attributes.get(attribute));
  }

  /** The elements among the children. */
  public Stream<Element> elements() {
    return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
  }

  /** The first child element of that name in that namespace, or null. */
  public @Nullable Element child(String name, String namespace) {
    return elements().filter(e -> e.is(name, namespace)).findFirst().orElse(null);
  }

  /** The first child element, or null. */
  public @Nullable Element firstElement() {
    return elements().findFirst().orElse(null);
  }

  /** The text directly inside, without that of child elements. */
  public String text() {
    var text = new StringBuilder();
    for (Node child : children) {
      if (child instanceof Text t) {
        text.append(t.value());
      }
    }
    return text.toString();
  }

  /** This element with the attribute set, or without it when the value is null. */
  public Element with(String attribute, @Nullable String value) {
    if (Objects.equals(attributes.get(attribute), value)) {
      return this;
    }
    var changed = new LinkedHashMap<>(attributes);
    if (value == null) {
      changed.remove(attribute);
    } else {
      changed.put(attribute, value);
    }
    return new Element(name, namespace, changed, children);
  }

  /** This element with more children at the end. */
  public Element with(Node... more) {
    var all = new ArrayList<>(children);
    all.addAll(List.of(more));
    return new Element(name, namespace, attributes, all);
  }

  /** This element with text at the end. */
  public Element withText(String text) {
    return with(new Text(text));
  }

  /** This element without the child elements that match. */
  public Element without(Predicate<Element> unwanted) {
    var kept =
        children.stream().filter(n -> !(n instanceof Element e && unwanted.test(e))).toList();
    return kept.size() == children.size() ? this : new Element(name, namespace, attributes, kept);
  }

  /** Name and namespace only: what is inside an element is never for a log. */
  @Override
  public String toString() {
    return "<" + name + " xmlns=\"" + namespace + "\"/>";
  }
}
