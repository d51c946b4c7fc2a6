package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF, the field's referee of PDF/A. */
public final class Referee {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Referee() {}

  /** What keeps it from being PDF/A-2b (ISO 19005-2). */
  public static TreeSet<String> rulesBrokenBy(byte[] pdf) {
    var flavour = PDFAFlavour.PDFA_2_B;
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      TreeSet<String> rules = new TreeSet<>();
      for (TestAssertion broken : result.getTestAssertions()) {
        rules.add(broken.getRuleId().getClause() + ": " + broken.getMessage());
      }
      assertThat(result.isCompliant()).isEqualTo(rules.isEmpty());
      return rules;
    } catch (VeraPDFException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
