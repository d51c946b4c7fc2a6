package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.madoguchi.core.FileHash;

/** From the JSON of an effective pack to its record, and to the bytes it is known by. */
public final class PackReader {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private PackReader() {}

  /** The schema has said that it fits. */
  static VersionedPack read(ObjectNode effective) {
    var pack = MAPPER.convertValue(effective, Pack.class);
    var lasting = effective.deepCopy();
    lasting.remove("residents"); // they try the pack out; they are nothing of it
    return versioned(pack, canonical(lasting));
  }

  /**
   * A pack that was kept as its {@link VersionedPack#json()}.
   *
   * @throws IllegalArgumentException when these are not the bytes of a pack
   */
  public static VersionedPack kept(byte[] json) {
    try {
      var text = new String(json, StandardCharsets.UTF_8);
      return versioned(MAPPER.readValue(text, Pack.class), text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a pack", e);
    }
  }

  /** Some part of a pack as a record. */
  static <T> T part(JsonNode node, Class<T> type) {
    return MAPPER.convertValue(node, type);
  }

  private static VersionedPack versioned(Pack pack, String json) {
    return new VersionedPack(pack, json, FileHash.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Without blanks, the keys of every object in order. */
  private static String canonical(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(MAPPER.treeToValue(node, TreeMap.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }
}
