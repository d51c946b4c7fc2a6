package org.madoguchi.web;

import java.io.IOException;
import java.util.List;
import org.madoguchi.access.Deed;
import org.madoguchi.core.FormId;
import org.madoguchi.core.UploadId;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormSave;
import org.madoguchi.wire.FormUse;

/** 様式エディタ: the municipality's own forms, for administrators. */
final class FormApi {
  private static final String FORM = "forms/([a-z0-9][a-z0-9_-]{0,39})";
  private static final String PAGE = "/([0-9a-f]{64})/pages/(\\d{1,3})";
  private static final String UPLOAD = "form-uploads/([a-z0-9_-]{1,40})";

  /** A plan of a thousand fields is a quarter of this. */
  private static final int PLAN_BODY = 2 << 20;

  private final FormEditing forms;
  private final long maxUploadBytes;

  FormApi(FormEditing forms, long maxUploadBytes) {
    this.forms = forms;
    this.maxUploadBytes = maxUploadBytes;
  }

  List<Route> routes() {
    return List.of(
        route("GET", "forms", ask -> ask.json(forms.desk().list())),
        route("POST", FORM, this::add),
        route("GET", FORM, ask -> ask.json(forms.desk().get(form(ask)))),
        route("POST", FORM + "/paper", this::replace),
        route("PUT", FORM, this::save),
        route("DELETE", FORM, this::delete),
        route("GET", UPLOAD, ask -> ask.json(forms.progress(upload(ask)))),
        route("DELETE", UPLOAD, this::cancel),
        route("POST", FORM + "/use", this::use),
        route("DELETE", FORM + "/use", ask -> ask.json(forms.desk().withdraw(form(ask)))),
        route("POST", FORM + "/trial", this::tryOut),
        route("POST", FORM + "/shipped-trial", ask -> ask.json(forms.desk().tryShipped(form(ask)))),
        route("GET", FORM + PAGE, this::page),
        route("GET", "form-trials" + PAGE, this::trialPage));
  }

  /** Each for who may edit forms only. */
  private static Route route(String method, String path, Route.Answer answer) {
    return new Route(
        method,
        path,
        ask -> {
          ask.actor(Deed.editForms);
          answer.to(ask);
        });
  }

  private void add(Ask ask) throws IOException {
    ask.created(
        forms.add(
            ask.upload(), form(ask), ask.title(), () -> ask.body(maxUploadBytes, "pdf-too-large")));
  }

  private void replace(Ask ask) throws IOException {
    var revision = ask.request().getParameter("revision");
    ask.json(
        forms.replace(
            ask.upload(),
            form(ask),
            revision == null ? "" : revision,
            () -> ask.body(maxUploadBytes, "pdf-too-large")));
  }

  private void save(Ask ask) throws IOException {
    ask.json(forms.desk().save(form(ask), ask.body(FormSave.class, PLAN_BODY)));
  }

  private void delete(Ask ask) {
    forms.desk().delete(form(ask));
    ask.noContent();
  }

  private void cancel(Ask ask) {
    forms.cancel(upload(ask));
    ask.noContent();
  }

  private void use(Ask ask) throws IOException {
    ask.json(forms.desk().use(form(ask), ask.body(FormUse.class).revision()));
  }

  private void tryOut(Ask ask) throws IOException {
    ask.json(forms.desk().tryOut(form(ask), ask.body(FormPlan.class, PLAN_BODY)));
  }

  private void page(Ask ask) throws IOException {
    ask.picture(forms.desk().page(form(ask), ask.file(2), ask.number(3), ask.width()));
  }

  private void trialPage(Ask ask) throws IOException {
    ask.picture(forms.desk().trialPage(ask.file(1), ask.number(2), ask.width()));
  }

  private static FormId form(Ask ask) {
    return new FormId(ask.path().group(1));
  }

  private static UploadId upload(Ask ask) {
    return new UploadId(ask.path().group(1));
  }
}
