package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.Person;

/** What a line of the 確認リスト is about, and thereby where it leads. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ChecklistAbout {

  /** The 手続案内, which was not begun: what is to be asked and brought is not known yet. */
  @JsonTypeName("guide")
  record GuideCheck() implements ChecklistAbout {}

  /**
   * A question of the 手続案内.
   *
   * @param person whom it is asked of; see {@link GuideView.GuideQuestion}
   * @param findOut how to find out what nobody could answer; absent otherwise
   */
  @JsonTypeName("question")
  record QuestionCheck(
      String question,
      @Nullable String person,
      Wording ask,
      @Nullable GuideAnswer answer,
      @Nullable Wording findOut)
      implements ChecklistAbout {}

  /**
   * Something to bring.
   *
   * @param tick absent while nobody has said
   */
  @JsonTypeName("bring")
  record BringCheck(String document, Wording what, @Nullable DocumentTick tick)
      implements ChecklistAbout {}

  /**
   * 本人確認.
   *
   * @param by who recorded the last; absent until somebody has
   */
  @JsonTypeName("identity")
  record IdentityLine(@Nullable Person by) implements ChecklistAbout {}

  /** A form of the procedure, of which none is open. */
  @JsonTypeName("form")
  record FormCheck() implements ChecklistAbout {}

  /**
   * What a form asks for.
   *
   * @param right how many of the {@code of} it asks for are there and right
   * @param field the first that is not; absent when all are
   */
  @JsonTypeName("fields")
  record FieldsCheck(DocumentId document, int right, int of, @Nullable String field)
      implements ChecklistAbout {}

  /**
   * 確認: what the resident was asked to look at.
   *
   * @param confirmed how many of the {@code of} they said are right
   * @param field the first they have not; absent when all are
   */
  @JsonTypeName("confirmation")
  record ConfirmationCheck(DocumentId document, int confirmed, int of, @Nullable String field)
      implements ChecklistAbout {}

  /**
   * 署名.
   *
   * @param given how many of the {@code of} boxes are signed
   * @param field the first that is not; absent when all are
   */
  @JsonTypeName("signature")
  record SignatureCheck(DocumentId document, int given, int of, @Nullable String field)
      implements ChecklistAbout {}

  /**
   * 完成 and 確定.
   *
   * @param finished whether there is a finished PDF to look at
   */
  @JsonTypeName("paper")
  record PaperCheck(DocumentId document, boolean finished) implements ChecklistAbout {}

  /**
   * 受理 by the clerk.
   *
   * @param by absent until then
   */
  @JsonTypeName("acceptance")
  record AcceptanceCheck(@Nullable Person by) implements ChecklistAbout {}

  /** A paper for the resident to take home. */
  @JsonTypeName("handout")
  record HandoutCheck() implements ChecklistAbout {}

  /** 結果. */
  @JsonTypeName("outcome")
  record OutcomeCheck() implements ChecklistAbout {}
}
