package org.madoguchi.signaling.stanza;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/** XEP-0004 Data Forms, version 2.13.1: fields of one value. */
public final class Xep0004Forms {

  private static final String DATA = "jabber:x:data";

  private Xep0004Forms() {}

  /**
   * An empty form of a kind.
   *
   * @param type {@code form} to be filled in, {@code result} to be read
   * @param kind what the fields belong to
   */
  public static Element form(String type, String kind) {
    return Element.of("x", DATA).with("type", type).with(field("FORM_TYPE", "hidden", kind));
  }

  /** A field as forms have it. */
  public static Element field(String name, String type, String value) {
    return Element.of("field", DATA)
        .with("var", name)
        .with("type", type)
        .with(Element.of("value", DATA).withText(value));
  }

  /** Whether somebody sends a form back without filling it in. */
  public static boolean isCancelled(Element payload) {
    Element form = payload.child("x", DATA);
    return form != null && form.has("type", "cancel");
  }

  /**
   * What was filled in, by the fields' names and without the form's kind; null when there is no
   * such form, when it is of another kind, or when a field has no name.
   */
  public static @Nullable Map<String, String> submitted(Element payload, String kind) {
    Element form = payload.child("x", DATA);
    if (form == null || !form.has("type", "submit")) {
      return null;
    }
    var filled = new LinkedHashMap<String, String>();
    for (Element field : form.elements().filter(e -> e.is("field", DATA)).toList()) {
      String name = field.attribute("var");
      if (name == null) {
        return null;
      }
      Element value = field.child("value", DATA);
      filled.put(name, value == null ? "" : value.text());
    }
    return kind.equals(filled.remove("FORM_TYPE")) ? filled : null;
  }
}
