package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.wire.GuideAnswer;

/** When a rule of a pack holds: data, no language. */
@JsonDeserialize(using = Condition.Reader.class)
public sealed interface Condition {
  /** {@code all: [...]}. */
  record All(List<Condition> of) implements Condition {}

  /** {@code any: [...]}. */
  record Any(List<Condition> of) implements Condition {}

  /** {@code not: ...}. */
  record Not(Condition of) implements Condition {}

  /**
   * {@code answer: question, is: yes}.
   *
   * @param is yes or no; 分からない is never a reason
   */
  record Answered(String question, GuideAnswer is) implements Condition {}

  /**
   * {@code persons: any, where: ...}: of the persons the guide was told of. Nobody at all is not
   * "all".
   *
   * @param atLeast for {@code count}
   */
  record Persons(Which which, Condition where, int atLeast) implements Condition {}

  /**
   * {@code age: {at: fiscalYearEnd, from: 0, to: 18}}: of one person, in full years after
   * 年齢計算ニ関スル法律 (a year is full at the end of the day before the birthday).
   *
   * @param from inclusive
   * @param to inclusive
   */
  record Age(AgeAt at, int from, int to) implements Condition {}

  /** Of how many persons something must hold. */
  enum Which {
    any,
    all,
    count
  }

  /** On which day an age is taken. */
  enum AgeAt {
    today,
    /** The 31st of March that ends the fiscal year of today. */
    fiscalYearEnd
  }

  /** The conditions directly inside. */
  default Stream<Condition> inside() {
    if (this instanceof All c) {
      return c.of.stream();
    }
    if (this instanceof Any c) {
      return c.of.stream();
    }
    if (this instanceof Not c) {
      return Stream.of(c.of);
    }
    return this instanceof Persons c ? Stream.of(c.where) : Stream.empty();
  }

  /** The questions it names, at any depth. */
  default Stream<String> questions() {
    return this instanceof Answered c
        ? Stream.of(c.question)
        : inside().flatMap(Condition::questions);
  }

  /** The schema has already said that it is one of these. */
  final class Reader extends StdDeserializer<Condition> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Condition.class);
    }

    @Override
    public Condition deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return read(parser.readValueAsTree());
    }

    private static Condition read(JsonNode node) {
      if (node.has("all")) {
        return new All(list(node.get("all")));
      }
      if (node.has("any")) {
        return new Any(list(node.get("any")));
      }
      if (node.has("not")) {
        return new Not(read(node.get("not")));
      }
      if (node.has("answer")) {
        return new Answered(
            node.get("answer").asText(), GuideAnswer.valueOf(node.get("is").asText()));
      }
      if (node.has("persons")) {
        return new Persons(
            Which.valueOf(node.get("persons").asText()),
            read(node.get("where")),
            node.path("atLeast").asInt(1));
      }
      var age = node.get("age");
      return new Age(
          AgeAt.valueOf(age.get("at").asText()),
          age.path("from").asInt(0),
          age.path("to").asInt(200));
    }

    private static List<Condition> list(JsonNode nodes) {
      var conditions = new ArrayList<Condition>();
      nodes.forEach(node -> conditions.add(read(node)));
      return List.copyOf(conditions);
    }
  }
}
