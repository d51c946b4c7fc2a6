package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.Rect;

class InkAnnotationsTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  @FunctionalInterface
  private interface Drawing {
    void on(PDPage page, InkAnnotations inks) throws IOException;
  }

  @Test
  void aStrokeSaysWhoDrewItAndWhen() throws IOException {
    Ink pen = new Ink(InkKind.pen, 0, "#d02020", 0.003, List.of(.2, .2, .5, .4, .3, .9));
    Person sato = new Person("sato", Role.staff, "佐藤");
    PDAnnotationInk ink =
        drawn(
            (page, inks) ->
                inks.add(page, new Annotation(new AnnotationId("a1"), sato, AT, pen), pen));
    assertThat(ink.getAnnotationName()).isEqualTo("a1");
    assertThat(ink.getTitlePopup()).isEqualTo("佐藤");
    assertThat(ink.isPrinted()).isTrue();
    assertThat(ink.getInkList()[0]).hasSize(4);
    assertThat(ink.getCOSObject().getString(COSName.CREATION_DATE)).startsWith("D:20261123100000");
  }

  @Test
  void aSignatureKeepsEachOfItsStrokes() throws IOException {
    List<List<Double>> hand = List.of(List.of(.1, .5, .5, .9, .5, .5), List.of(.5, .2, 1.0));
    PDAnnotationInk ink =
        drawn(
            (page, inks) ->
                inks.sign(page, new Rect(.1, .1, .3, .1), hand, "signature:name", "届出人", AT));
    assertThat(ink.getInkList()).hasNumberOfRows(2);
    assertThat(ink.getAnnotationName()).isEqualTo("signature:name");
  }

  private static PDAnnotationInk drawn(Drawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      drawing.on(page, new InkAnnotations(document));
      assertThat(page.getAnnotations()).hasSize(1);
      return (PDAnnotationInk) page.getAnnotations().get(0);
    }
  }
}
