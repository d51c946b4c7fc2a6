package org.madoguchi.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the plain maps of a YAML file into records, and says precisely what does not fit. */
public final class Plain {
  private final String file;

  private Plain(String file) {
    this.file = file;
  }

  /**
   * The map as a record: every component must be there unless it is {@code @Nullable}, and no key
   * may be left over.
   *
   * @param file named in the error
   */
  public static <T extends Record> T toRecord(Map<String, Object> map, Class<T> type, String file) {
    return new Plain(file).record(map, type, "");
  }

  private <T extends Record> T record(Map<?, ?> map, Class<T> type, String path) {
    var components = type.getRecordComponents();
    var known = new TreeSet<String>();
    for (var component : components) {
      known.add(component.getName());
    }
    for (var key : map.keySet()) {
      if (!known.contains(String.valueOf(key))) {
        throw new ConfigProblem(
            "%s: unknown key %s%s (known here: %s)"
                .formatted(file, path, key, String.join(", ", known)));
      }
    }
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = component(map.get(components[i].getName()), components[i], path);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new ConfigProblem(
          e.getCause() instanceof ConfigProblem problem
              ? "%s: %s".formatted(file, problem.getMessage())
              : "%s: %s is %s".formatted(file, path, e.getCause().getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object component(
      @Nullable Object value, RecordComponent component, String path) {
    var here = path + component.getName();
    if (value == null) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        return null;
      }
      if (component.getType() == boolean.class) {
        return false;
      }
      if (component.getType() == List.class) {
        return List.of();
      }
      throw new ConfigProblem("%s: %s is missing".formatted(file, here));
    }
    return value(value, component.getGenericType(), here);
  }

  private Object value(Object value, Type type, String path) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      if (!(value instanceof List<?> list)) {
        throw new ConfigProblem("%s: %s must be a list".formatted(file, path));
      }
      var items = new ArrayList<Object>();
      for (var item : list) {
        items.add(
            value(item, generic.getActualTypeArguments()[0], path + "[" + items.size() + "]"));
      }
      return List.copyOf(items);
    }
    var plain = (Class<?>) type;
    if (plain == String.class && !(value instanceof Map) && !(value instanceof List)) {
      return String.valueOf(value);
    }
    if ((plain == int.class || plain == Integer.class) && value instanceof Integer) {
      return value;
    }
    if (plain == boolean.class && value instanceof Boolean) {
      return value;
    }
    if (plain == LocalTime.class && value instanceof String text) {
      try {
        return LocalTime.parse(text);
      } catch (DateTimeParseException e) {
        throw new ConfigProblem("%s: %s must be a time such as 08:30".formatted(file, path));
      }
    }
    if (plain.isRecord()) {
      var record = plain.asSubclass(Record.class);
      if (value instanceof Map<?, ?> map) {
        return record(map, record, path + ".");
      }
      if (plain.getRecordComponents().length == 1) { // an id: the record of one word
        return record(Map.of(plain.getRecordComponents()[0].getName(), value), record, path + ".");
      }
    }
    if (plain.isEnum()) {
      for (var constant : plain.getEnumConstants()) {
        if (constant.toString().equals(value)) {
          return constant;
        }
      }
    }
    throw new ConfigProblem(
        "%s: %s must be a %s".formatted(file, path, plain.getSimpleName().toLowerCase()));
  }

  /** The record as nested maps, the inverse of {@link #toRecord}. */
  static Map<String, Object> toMap(Record record) {
    var map = new LinkedHashMap<String, Object>();
    for (var component : record.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        var value = accessor.invoke(record);
        map.put(component.getName(), value instanceof Record inner ? toMap(inner) : value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return map;
  }
}
