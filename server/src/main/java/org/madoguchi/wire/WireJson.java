package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;

/**
 * The one place that reads and writes JSON (RFC 8259). Reading is strict: an unknown type, an
 * unknown or repeated field, a missing one, a wrong kind, text after the end are all refused as
 * {@code message-not-understood}, and the refusal never quotes what was sent. Thread-safe.
 */
public final class WireJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxStringLength(1_000_000)
                          .maxNumberLength(30)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .annotationIntrospector(new SealedFamilies())
          .addHandler(new FirstStrokes())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual, // a number is no text either
              texts ->
                  List.of(
                          CoercionInputShape.Integer,
                          CoercionInputShape.Float,
                          CoercionInputShape.Boolean)
                      .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private WireJson() {}

  /** A closed family of records is read by their {@link JsonTypeName}s, with no other list. */
  private static final class SealedFamilies extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
      var type = annotated.getRawType();
      return type.isSealed()
          ? records(type).stream().map(r -> new NamedType(r, typeName(r))).toList()
          : super.findSubtypes(annotated);
    }
  }

  /** The first streams have strokes without a type, when a mark could be nothing else. */
  private static final class FirstStrokes extends DeserializationProblemHandler {
    @Override
    public @Nullable JavaType handleMissingTypeId(
        DeserializationContext context, JavaType base, TypeIdResolver resolver, String failure) {
      return base.hasRawClass(Mark.class) ? context.constructType(Ink.class) : null;
    }
  }

  /**
   * Reads one value and checks that it is complete.
   *
   * @throws Problem.Invalid {@code message-not-understood}
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return complete(MAPPER.readValue(json, type));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  /** As {@link #read(String, Class)}, of UTF-8 bytes. */
  public static <T> T read(byte[] json, Class<T> type) {
    return read(new String(json, java.nio.charset.StandardCharsets.UTF_8), type);
  }

  /** Turns what a YAML reader gave into typed records, as strictly. */
  public static <T> T convert(Object plain, Class<T> type) {
    return complete(MAPPER.convertValue(plain, type));
  }

  /** The value as JSON; absent components are left out. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a wire record can always be written", e);
    }
  }

  /** The records below a sealed interface, in the order they are declared. */
  public static List<Class<?>> records(Class<?> root) {
    var found = new ArrayList<Class<?>>();
    for (var permitted : root.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        found.add(permitted);
      } else {
        found.addAll(records(permitted));
      }
    }
    return found;
  }

  /** The {@code type} under which a record travels. */
  public static String typeName(Class<?> record) {
    return record.getAnnotation(JsonTypeName.class).value();
  }

  /**
   * Refuses a record with a component that is null and not marked {@code @Nullable}, at any depth.
   */
  private static <T> T complete(T value) {
    if (value == null) {
      throw new IllegalArgumentException("nothing");
    }
    check(value);
    return value;
  }

  private static void check(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(WireJson::checkPresent);
    } else if (value instanceof java.util.Map<?, ?> map) {
      map.values().forEach(WireJson::checkPresent);
    } else if (value instanceof Record record) {
      for (var component : COMPONENTS.get(record.getClass())) {
        var part = component.of(record);
        if (part != null) {
          check(part);
        } else if (!component.nullable) {
          throw new IllegalArgumentException("missing " + component.name);
        }
      }
    }
  }

  /** What a record must have; looked up once a class, since reflection on annotations is slow. */
  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Component::new).toList();
        }
      };

  private record Component(String name, boolean nullable, Method accessor) {
    Component(RecordComponent component) {
      this(
          component.getName(),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class),
          component.getAccessor());
      accessor.setAccessible(true);
    }

    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void checkPresent(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("null in a list");
    }
    check(value);
  }
}
