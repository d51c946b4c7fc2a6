package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.ConsultationEvent.DocumentFinished;
import org.madoguchi.wire.ConsultationEvent.DocumentOpened;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FinishRemark;
import org.madoguchi.wire.MarkHistory;
import org.madoguchi.wire.PageSize;
import org.madoguchi.wire.SignatureInk;

/** How one opened document changes, each change a new view. */
final class Documents {
  private Documents() {}

  static DocumentView opened(DocumentOpened e) {
    return new DocumentView(
        e.document(),
        e.title(),
        e.form(),
        e.file(),
        e.pages(),
        e.fields(),
        0,
        Map.of(),
        List.of(),
        Annotations.NONE,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        false);
  }

  static DocumentView onPage(DocumentView d, int page) {
    return shown(
        d, page, d.signatureAsked(), d.finished(), d.finishedPages(), d.remarks(), d.filed());
  }

  static DocumentView filled(DocumentView d, String field, String value) {
    var values = new LinkedHashMap<>(d.values());
    if (value.isEmpty()) {
      values.remove(field);
    } else {
      values.put(field, value);
    }
    return written(d, values, d.annotations(), d.history(), d.signatures(), d.signatureAsked());
  }

  static DocumentView annotated(DocumentView d, List<Annotation> annotations, MarkHistory history) {
    return written(d, d.values(), annotations, history, d.signatures(), d.signatureAsked());
  }

  static DocumentView asked(DocumentView d, @Nullable String field) {
    return written(d, d.values(), d.annotations(), d.history(), d.signatures(), field);
  }

  /** The new signature takes the place of an earlier one in the same box. */
  static DocumentView signed(DocumentView d, SignatureInk signature) {
    var signatures = new ArrayList<>(d.signatures());
    signatures.removeIf(s -> s.field().equals(signature.field()));
    signatures.add(signature);
    return written(d, d.values(), d.annotations(), d.history(), List.copyOf(signatures), null);
  }

  static DocumentView finished(DocumentView d, DocumentFinished e) {
    var remarks = e.remarks() == null ? List.<FinishRemark>of() : e.remarks();
    return shown(d, d.page(), null, e.file(), e.pages(), remarks, false);
  }

  static DocumentView reopened(DocumentView d) {
    return shown(d, d.page(), null, null, List.of(), List.of(), false);
  }

  static DocumentView filed(DocumentView d) {
    return shown(d, d.page(), null, d.finished(), d.finishedPages(), d.remarks(), true);
  }

  private static DocumentView written(
      DocumentView d,
      Map<String, String> values,
      List<Annotation> annotations,
      MarkHistory history,
      List<SignatureInk> signatures,
      @Nullable String asked) {
    return new DocumentView(
        d.document(),
        d.title(),
        d.form(),
        d.file(),
        d.pages(),
        d.fields(),
        d.page(),
        values,
        annotations,
        history,
        signatures,
        asked,
        d.finished(),
        d.finishedPages(),
        d.remarks(),
        d.filed());
  }

  private static DocumentView shown(
      DocumentView d,
      int page,
      @Nullable String asked,
      @Nullable FileHash finished,
      List<PageSize> finishedPages,
      List<FinishRemark> remarks,
      boolean filed) {
    return new DocumentView(
        d.document(),
        d.title(),
        d.form(),
        d.file(),
        d.pages(),
        d.fields(),
        page,
        d.values(),
        d.annotations(),
        d.history(),
        d.signatures(),
        asked,
        finished,
        finishedPages,
        remarks,
        filed);
  }
}
