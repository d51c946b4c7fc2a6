package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.madoguchi.procedure.pack.PackPath;
import org.madoguchi.wire.EditedPack.PackConfirmed;
import org.madoguchi.wire.PackChecked.PackProblem;
import org.madoguchi.wire.PackChecked.PackProblemKind;
import org.madoguchi.wire.PackSave;

/**
 * 確認しました: which facts of a pack have been checked. Who checked a fact checked what it said then:
 * when it says something else, it has yet to be checked again. Pure.
 */
final class Confirmations {
  /** The mark of the pack itself, and what it stands for. */
  static final String PACK = "pack";

  private static final Set<String> OF_PACK = Set.of("minutesFrom", "minutesTo", "bring", "remark");
  private static final String MARK = "unverified";
  private static final Pattern LINE = Pattern.compile("(.*(?:law|notes))\\.[0-9]{1,2}");

  private Confirmations() {}

  /**
   * Takes off the marks of what was checked, and puts on those of what was not after all; in the
   * changed pack, before it is anything else.
   *
   * @return what could not be done
   */
  static List<PackProblem> apply(ObjectNode pack, PackSave save) {
    var problems = new ArrayList<PackProblem>();
    save.confirm().forEach(fact -> mark(pack, fact, false, problems));
    save.unconfirm().forEach(fact -> mark(pack, fact, true, problems));
    return problems;
  }

  private static void mark(ObjectNode pack, String fact, boolean on, List<PackProblem> problems) {
    if (fact(pack, fact) instanceof ObjectNode node && node.path(MARK).asBoolean() != on) {
      node.put(MARK, on);
    } else {
      problems.add(new PackProblem(fact, PackProblemKind.unknownValue, null, null));
    }
  }

  /**
   * Those that still say what was checked.
   *
   * @param was the pack in which they were checked
   * @param is the pack by now; the others are marked in it again
   */
  static List<PackConfirmed> lasting(
      List<PackConfirmed> confirmed, ObjectNode was, ObjectNode is, List<String> unconfirm) {
    var lasting = new ArrayList<PackConfirmed>();
    for (var one : confirmed) {
      var said = saying(one.fact(), fact(was, one.fact()));
      var now = moved(is, one.fact(), said);
      if (unconfirm.contains(one.fact())) {
        continue;
      }
      if (!now.isEmpty()) {
        lasting.add(new PackConfirmed(now, one.by(), one.at(), one.from(), one.because()));
      } else if (fact(is, one.fact()) instanceof ObjectNode changed) {
        changed.put(MARK, true);
      }
    }
    return lasting;
  }

  /** Where it says that by now; empty: nowhere. */
  private static String moved(ObjectNode pack, String fact, JsonNode said) {
    if (saying(fact, fact(pack, fact)).equals(said)) {
      return fact;
    }
    var line = LINE.matcher(fact);
    if (line.matches() && PackPath.find(pack, line.group(1)) instanceof ArrayNode lines) {
      for (int i = 0; i < lines.size(); i++) {
        if (saying(fact, lines.get(i)).equals(said)) {
          return line.group(1) + "." + (i + 1);
        }
      }
    }
    return "";
  }

  private static JsonNode fact(ObjectNode pack, String fact) {
    return fact.equals(PACK) ? pack : PackPath.find(pack, fact);
  }

  /** What a fact says, without its mark and without the law, whose lines are facts of their own. */
  private static JsonNode saying(String fact, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return MissingNode.getInstance();
    }
    var said = object.deepCopy();
    said.remove(MARK);
    said.remove("law");
    return fact.equals(PACK) ? said.retain(OF_PACK) : said;
  }
}
