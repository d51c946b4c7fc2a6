package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.procedure.pack.PackPath;
import org.madoguchi.wire.PackChecked.PackProblem;
import org.madoguchi.wire.PackChecked.PackProblemKind;
import org.madoguchi.wire.PackSave.PackEdit;

/** Changes of single values of a pack, as an officer makes them in a form. Pure. */
final class PackEdits {
  private static final String ID = "\\.[a-z0-9][a-z0-9_-]{0,39}\\.";
  private static final String LINE = "\\.[0-9]{1,2}";
  private static final String SAID = "\\.(ja|easy|en)";

  private static final Pattern TEXT =
      Pattern.compile(
          String.join(
              "|",
              "(title|summary|remark)" + SAID,
              "bring" + LINE + SAID,
              "(law|notes)" + LINE + "\\.ja",
              "department",
              "outcomes" + ID + "title" + SAID,
              "questions" + ID + "(ask|why|findOut)" + SAID,
              "documents" + ID + "(what|or" + LINE + ")" + SAID,
              "(consequences|conflicts)" + ID + "(what|reason)" + SAID,
              "deadlines" + ID + "(what|from)" + SAID,
              "(consequences|conflicts|deadlines)" + ID + "law" + LINE + "\\.ja"));
  private static final Pattern NUMBER =
      Pattern.compile("minutesFrom|minutesTo|fee\\.yen|deadlines" + ID + "length");
  private static final Pattern REMOVABLE =
      Pattern.compile(
          String.join(
              "|",
              "(bring|law|notes)" + LINE,
              "documents" + ID + "or" + LINE,
              "(consequences|conflicts|deadlines)" + ID + "law" + LINE));

  private final ObjectNode pack;
  private final List<PackProblem> problems = new ArrayList<>();

  private PackEdits(ObjectNode pack) {
    this.pack = pack;
  }

  /**
   * @param pack as it is written; is changed
   * @return what could not be done
   */
  static List<PackProblem> apply(ObjectNode pack, List<PackEdit> edits) {
    var applying = new PackEdits(pack);
    edits.stream().filter(edit -> edit.value() != null).forEach(applying::set);
    edits.stream()
        .filter(edit -> edit.value() == null)
        .map(PackEdit::path)
        .distinct()
        .sorted(Comparator.comparingInt(PackEdits::line).reversed())
        .forEach(applying::remove);
    return applying.problems;
  }

  private void set(PackEdit edit) {
    var value = Normalizer.normalize(edit.value(), Normalizer.Form.NFC).strip();
    var isNumber = NUMBER.matcher(edit.path()).matches();
    var at = edit.path().lastIndexOf('.');
    var owner =
        isNumber || TEXT.matcher(edit.path()).matches()
            ? owner(at < 0 ? "" : edit.path().substring(0, at))
            : null;
    if (owner == null) {
      wrong(edit.path(), PackProblemKind.unknownValue);
      return;
    }
    var key = edit.path().substring(at + 1);
    if (!isNumber) {
      owner.put(key, value);
      return;
    }
    try {
      owner.put(key, Integer.parseInt(Normalizer.normalize(value, Normalizer.Form.NFKC)));
    } catch (NumberFormatException e) {
      wrong(edit.path(), PackProblemKind.notANumber);
    }
  }

  /** What a value belongs to; a line that is the next of its list is made. */
  private @Nullable ObjectNode owner(String path) {
    JsonNode node = pack;
    var list = "";
    var steps = path.isEmpty() ? new String[0] : path.split("\\.");
    for (int i = 0; i < steps.length; i++) {
      var next = node instanceof ArrayNode items ? item(items, list, steps[i]) : node.get(steps[i]);
      if (next == null && node instanceof ObjectNode object && !PackPath.hasIds(steps[i])) {
        var isList = i + 1 < steps.length && Character.isDigit(steps[i + 1].charAt(0));
        next = isList ? object.putArray(steps[i]) : object.putObject(steps[i]);
      }
      if (next == null || next.has("use")) { // what is shared is not this procedure's alone
        return null;
      }
      list = steps[i];
      node = next;
    }
    return node instanceof ObjectNode object ? object : null;
  }

  private static @Nullable JsonNode item(ArrayNode items, String list, String step) {
    if (!PackPath.hasIds(list)) {
      var at = Integer.parseInt(step) - 1;
      return at == items.size() ? items.addObject() : items.get(at);
    }
    for (var item : items) {
      if (PackPath.id(list, item).equals(step)) {
        return item;
      }
    }
    return null;
  }

  private void remove(String path) {
    var list = REMOVABLE.matcher(path).matches() ? path.substring(0, path.lastIndexOf('.')) : "";
    if (!list.isEmpty()
        && PackPath.find(pack, list) instanceof ArrayNode items
        && line(path) <= items.size()
        && line(path) > 0) {
      items.remove(line(path) - 1);
    } else {
      wrong(path, PackProblemKind.unknownValue);
    }
  }

  private static int line(String path) {
    var last = path.substring(path.lastIndexOf('.') + 1);
    return last.matches("[0-9]{1,4}") ? Integer.parseInt(last) : 0;
  }

  private void wrong(String path, PackProblemKind kind) {
    problems.add(new PackProblem(path, kind, null, null));
  }
}
