package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.TestTown.SATO;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.DocumentFilled;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** 本人確認欄: said once, ticked on every open form that has a place for it. */
class IdentityCheckTest {
  private static final DocumentId IDO = new DocumentId("ido");
  private static final DocumentId OTHER = new DocumentId("other");

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));

  private List<ConsultationEvent> says(RoomCommand command) {
    var events = Stories.DECISIONS.decide(consultation, SATO, command);
    for (var event : events) {
      consultation.fold(Stories.entry(consultation.seq() + 1, SATO, null, event));
    }
    return events;
  }

  private void open(DocumentId document, String form) {
    says(new RoomMessage.OpenForm(CommandId.fresh(), document, new FormId(form)));
  }

  private List<ConsultationEvent> seen(IdentityKind... kinds) {
    return says(new RoomMessage.TickIdentityCheck(CommandId.fresh(), List.of(kinds)));
  }

  private Set<String> ticked(DocumentId document) {
    return consultation.document(document).orElseThrow().values().keySet().stream()
        .filter(field -> field.startsWith("id_"))
        .collect(Collectors.toSet());
  }

  @Test
  void everyOpenFormWithABoxForItIsTickedAndUntickedAgain() {
    open(IDO, "juminido");
    open(OTHER, "juminhyo");
    assertThat(seen(IdentityKind.driverLicence))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event).isInstanceOf(DocumentFilled.class));
    assertThat(ticked(IDO)).containsExactly("id_driver_licence");
    assertThat(ticked(OTHER)).containsExactly("id_driver_licence");
    assertThat(seen(IdentityKind.driverLicence)).isEmpty();
    seen(IdentityKind.passport, IdentityKind.mandate);
    assertThat(ticked(IDO)).containsExactlyInAnyOrder("id_passport", "id_mandate");
    seen();
    assertThat(ticked(OTHER)).isEmpty();
  }

  @Test
  void whatAFormHasNoBoxForIsSomethingElseButAnAuthorityIsNot() {
    open(OTHER, "kaigo_nintei"); // its 職員記入欄 is smaller than that of 住民異動届
    seen(IdentityKind.passport);
    assertThat(ticked(OTHER)).containsExactly("id_other");
    seen(IdentityKind.register);
    assertThat(ticked(OTHER)).isEmpty();
  }

  @Test
  void whatIsMissingElsewhereOnTheFormStaysAsItIs() {
    open(IDO, "juminido");
    var before = consultation.document(IDO).orElseThrow().problems();
    assertThat(before).isNotEmpty();
    seen(IdentityKind.oral);
    assertThat(consultation.document(IDO).orElseThrow().problems()).isEqualTo(before);
  }
}
