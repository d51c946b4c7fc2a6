package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.ConsultationEvent.DocumentFilled;
import org.madoguchi.wire.ConsultationEvent.DocumentOpened;
import org.madoguchi.wire.DocumentView;
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
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  static DocumentView onPage(DocumentView d, int page) {
    return shown(d, page, d.signatureAsked(), d.finished(), d.finishedPages());
  }

  static DocumentView changed(DocumentView d, String field, String value) {
    var values = Intakes.with(d.values(), field, value);
    return written(d, values, d.annotations(), d.signatures(), d.signatureAsked());
  }

  static DocumentView filled(DocumentView d, DocumentFilled e) {
    var values = d.values();
    for (var changed : e.values().entrySet()) {
      values = Intakes.with(values, changed.getKey(), changed.getValue());
    }
    return new DocumentView(
        d.document(),
        d.title(),
        d.form(),
        d.file(),
        d.pages(),
        d.fields(),
        d.page(),
        values,
        d.annotations(),
        d.signatures(),
        d.signatureAsked(),
        d.finished(),
        d.finishedPages(),
        e.problems(),
        e.overflow());
  }

  static DocumentView annotated(DocumentView d, List<Annotation> annotations) {
    return written(d, d.values(), annotations, d.signatures(), d.signatureAsked());
  }

  static DocumentView asked(DocumentView d, @Nullable String field) {
    return written(d, d.values(), d.annotations(), d.signatures(), field);
  }

  /** The new signature takes the place of an earlier one in the same box. */
  static DocumentView signed(DocumentView d, SignatureInk signature) {
    var signatures = new ArrayList<>(d.signatures());
    signatures.removeIf(s -> s.field().equals(signature.field()));
    signatures.add(signature);
    return written(d, d.values(), d.annotations(), List.copyOf(signatures), null);
  }

  static DocumentView finished(DocumentView d, FileHash file, List<PageSize> pages) {
    return shown(d, d.page(), null, file, pages);
  }

  static DocumentView reopened(DocumentView d) {
    return shown(d, d.page(), null, null, List.of());
  }

  private static DocumentView written(
      DocumentView d,
      Map<String, String> values,
      List<Annotation> annotations,
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
        signatures,
        asked,
        d.finished(),
        d.finishedPages(),
        d.problems(),
        d.overflow());
  }

  private static DocumentView shown(
      DocumentView d,
      int page,
      @Nullable String asked,
      @Nullable FileHash finished,
      List<PageSize> finishedPages) {
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
        d.signatures(),
        asked,
        finished,
        finishedPages,
        d.problems(),
        d.overflow());
  }
}
