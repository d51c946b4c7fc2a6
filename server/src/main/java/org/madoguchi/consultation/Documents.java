package org.madoguchi.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Person;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.ConsultationEvent.DocumentFilled;
import org.madoguchi.wire.ConsultationEvent.DocumentFinished;
import org.madoguchi.wire.ConsultationEvent.DocumentOpened;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FinishRemark;
import org.madoguchi.wire.FinishView;
import org.madoguchi.wire.MarkHistory;
import org.madoguchi.wire.Overflow;
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
        false,
        null,
        List.of(),
        List.of());
  }

  static DocumentView onPage(DocumentView d, int page) {
    var next = new Next(d);
    next.page = page;
    return next.view();
  }

  static DocumentView changed(DocumentView d, String field, String value) {
    var next = new Next(d);
    next.values = Intakes.with(d.values(), field, value);
    return next.view();
  }

  static DocumentView filled(DocumentView d, DocumentFilled e) {
    var next = new Next(d);
    for (var changed : e.values().entrySet()) {
      next.values = Intakes.with(next.values, changed.getKey(), changed.getValue());
    }
    next.problems = e.problems();
    next.overflow = e.overflow();
    return next.view();
  }

  static DocumentView annotated(DocumentView d, List<Annotation> annotations, MarkHistory history) {
    var next = new Next(d);
    next.annotations = annotations;
    next.history = history;
    return next.view();
  }

  static DocumentView asked(DocumentView d, @Nullable String field) {
    var next = new Next(d);
    next.signatureAsked = field;
    return next.view();
  }

  /** The new signature takes the place of an earlier one in the same box. */
  static DocumentView signed(DocumentView d, SignatureInk signature) {
    var signatures = new ArrayList<>(d.signatures());
    signatures.removeIf(s -> s.field().equals(signature.field()));
    signatures.add(signature);
    var next = new Next(d);
    next.signatures = List.copyOf(signatures);
    next.signatureAsked = null;
    return next.view();
  }

  static DocumentView finished(DocumentView d, DocumentFinished e, Person by, Instant at) {
    var next = new Next(d);
    next.signatureAsked = null;
    next.finished = e.file();
    next.finishedPages = e.pages();
    next.remarks = e.remarks() == null ? List.of() : e.remarks();
    next.finish =
        new FinishView(by, at, Boolean.TRUE.equals(e.withAnnotations()), e.reason(), null, null);
    return next.view();
  }

  static DocumentView reopened(DocumentView d) {
    var next = new Next(d);
    next.signatureAsked = null;
    next.finished = null;
    next.finishedPages = List.of();
    next.remarks = List.of();
    next.finish = null;
    return next.view();
  }

  static DocumentView filed(DocumentView d, Person by, Instant at) {
    var next = new Next(d);
    next.filed = true;
    next.finish = d.finish() == null ? null : d.finish().filed(by, at);
    return next.view();
  }

  /** As the kiosk sees it. */
  static DocumentView withoutReason(DocumentView d) {
    if (d.finish() == null) {
      return d;
    }
    var next = new Next(d);
    next.finish = d.finish().withoutReason();
    return next.view();
  }

  /** As it is filled in, with these values, whether it is finished or not. */
  static DocumentView unfinished(DocumentView d, Map<String, String> values) {
    var next = new Next(reopened(d));
    next.signatureAsked = d.signatureAsked();
    next.filed = false;
    next.values = values;
    return next.view();
  }

  /** The same document with what can change about it. */
  private static final class Next {
    private final DocumentView d;
    int page;
    Map<String, String> values;
    List<Annotation> annotations;
    MarkHistory history;
    List<SignatureInk> signatures;
    @Nullable String signatureAsked;
    @Nullable FileHash finished;
    List<PageSize> finishedPages;
    List<FinishRemark> remarks;
    boolean filed;
    @Nullable FinishView finish;
    List<FieldProblem> problems;
    List<Overflow> overflow;

    Next(DocumentView d) {
      this.d = d;
      page = d.page();
      values = d.values();
      annotations = d.annotations();
      history = d.history();
      signatures = d.signatures();
      signatureAsked = d.signatureAsked();
      finished = d.finished();
      finishedPages = d.finishedPages();
      remarks = d.remarks();
      filed = d.filed();
      finish = d.finish();
      problems = d.problems();
      overflow = d.overflow();
    }

    DocumentView view() {
      return new DocumentView(
          d.document(),
          d.title(),
          d.form(),
          d.file(),
          d.pages(),
          d.fields(),
          page,
          values,
          annotations,
          history,
          signatures,
          signatureAsked,
          finished,
          finishedPages,
          remarks,
          filed,
          finish,
          problems,
          overflow);
    }
  }
}
