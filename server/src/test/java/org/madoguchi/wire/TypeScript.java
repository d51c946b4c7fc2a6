package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes TypeScript types from the wire records, so that both ends have one list. */
final class TypeScript {
  /** What travels as text. */
  private static final Set<Class<?>> TEXTS =
      Set.of(String.class, Instant.class, LocalDate.class, LocalTime.class);

  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, Class<?>> named = new LinkedHashMap<>();

  private TypeScript() {}

  /** The whole file for these roots: sealed interfaces become unions, records become interfaces. */
  static String of(Class<?>... roots) {
    var types = new TypeScript();
    for (var root : roots) {
      types.name(root);
    }
    return "// Written from the Java records of org.madoguchi.wire by the build. Do not edit.\n\n"
        + String.join("\n", types.written.values());
  }

  private String name(Type type) {
    if (type instanceof ParameterizedType generic) {
      var arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        var element = name(arguments[0]);
        return element.startsWith("readonly ")
            ? "readonly (" + element + ")[]"
            : "readonly " + element + "[]";
      }
      return "Readonly<Record<string, " + name(arguments[1]) + ">>";
    }
    var plain = (Class<?>) type;
    if (TEXTS.contains(plain)) {
      return "string";
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return "boolean";
    }
    if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
      return "number";
    }
    var name = plain.getSimpleName();
    if (named.putIfAbsent(name, plain) != null && named.get(name) != plain) {
      throw new IllegalStateException("two wire types are called " + name);
    }
    if (!written.containsKey(name)) {
      written.put(name, "");
      written.put(name, declaration(plain, name));
    }
    return name;
  }

  private String declaration(Class<?> type, String name) {
    if (type.isEnum()) {
      return "export type %s =%s;\n"
          .formatted(
              name,
              Stream.of(type.getEnumConstants())
                  .map(c -> "\n  | '" + c + "'")
                  .collect(Collectors.joining()));
    }
    if (type.isSealed()) {
      return "export type %s =%s;\n"
          .formatted(
              name,
              Stream.of(type.getPermittedSubclasses())
                  .sorted(Comparator.comparing(Class::getSimpleName)) // javac has no fixed order
                  .map(c -> "\n  | " + name(c))
                  .collect(Collectors.joining()));
    }
    var components = type.getRecordComponents();
    if (components.length == 1
        && Stream.of(type.getMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class))) {
      return "export type %s = string;\n".formatted(name);
    }
    var lines = new StringBuilder("export interface %s {\n".formatted(name));
    if (isMessage(type)) {
      lines.append("  readonly type: '%s';\n".formatted(WireJson.typeName(type)));
    }
    for (var component : components) {
      var absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
      lines.append(
          "  readonly %s%s: %s;\n"
              .formatted(component.getName(), absent, name(component.getGenericType())));
    }
    return lines.append("}\n").toString();
  }

  private static boolean isMessage(Class<?> type) {
    return type.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonTypeName.class);
  }
}
