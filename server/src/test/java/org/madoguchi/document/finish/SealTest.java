package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.Pdfs;

class SealTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final byte[] PAPER = Pdfs.page("50 50 100 100 re f", "");
  private static final byte[] SEALED = TestSeal.SEAL.over(PAPER, AT);

  @TempDir Path folder;

  @Test
  void theSealIsOverTheWholeFileAndHolds() throws Exception {
    assertThat(Arrays.copyOf(SEALED, PAPER.length)).isEqualTo(PAPER);
    PDSignature signature = signature(SEALED);
    assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
    int[] range = signature.getByteRange();
    assertThat(range[0]).isZero();
    assertThat(range[2] + range[3]).isEqualTo(SEALED.length);
    assertThat(holds(SEALED)).isTrue();
  }

  @Test
  void oneBitTurnedAnywhereUnderTheSealIsNoticed() throws Exception {
    for (int at : new int[] {PAPER.length / 2, PAPER.length + 10, SEALED.length - 8}) {
      byte[] touched = SEALED.clone();
      touched[at] ^= 1;
      // read where the seal is in the honest file: a broken one may not even open
      assertThat(holds(SEALED, touched)).as("byte " + at).isFalse();
    }
  }

  @Test
  void itSaysWhoseItIsInTheSignedPartAndNothingOfAnotherTime() throws Exception {
    SignerInformation signer = signer(SEALED, SEALED);
    AttributeTable signed = signer.getSignedAttributes();
    byte[] hash =
        SigningCertificateV2.getInstance(
                signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                    .getAttributeValues()[0])
            .getCerts()[0]
            .getCertHash();
    byte[] certificate = TestSeal.KEY.chain().get(0).getEncoded();
    assertThat(hash).isEqualTo(MessageDigest.getInstance("SHA-256").digest(certificate));
    assertThat(signed.get(CMSAttributes.signingTime)).isNull();
    assertThat(signature(SEALED).getName()).isEqualTo(TestSeal.TOWN);
    assertThat(signature(SEALED).getSignDate().toInstant()).isEqualTo(AT);
  }

  @Test
  void nothingMayBeChangedAfterIt() {
    Pdfs.look(
        SEALED,
        document -> {
          COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
          COSDictionary certified =
              catalog
                  .getCOSDictionary(COSName.PERMS)
                  .getCOSDictionary(COSName.getPDFName("DocMDP"));
          COSDictionary reference =
              (COSDictionary) certified.getCOSArray(COSName.getPDFName("Reference")).getObject(0);
          assertThat(
                  reference
                      .getCOSDictionary(COSName.getPDFName("TransformParams"))
                      .getInt(COSName.P))
              .isEqualTo(1);
        });
  }

  /** Poppler's own word; {@code pdfsig} is in Debian's poppler-utils. */
  @Test
  void popplerFindsTheSealValidAndSeesATurnedBit() throws Exception {
    assertThat(pdfsig(SEALED))
        .contains("Signature is Valid.")
        .contains("Total document signed")
        .contains("ETSI.CAdES.detached");
    byte[] touched = SEALED.clone();
    touched[new String(PAPER, StandardCharsets.ISO_8859_1).indexOf("100 re")] ^= 1;
    assertThat(pdfsig(touched)).contains("Digest Mismatch");
  }

  @Test
  void aKeyIsMadeOnceForItsOwnerOnlyAndNamesTheTown() throws Exception {
    Path file = folder.resolve("seal.p12");
    Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
    SealKey made = SealKey.openOrGenerate(file, "secret", "みどり野市", clock);
    assertThat(made.chain().get(0).getSubjectX500Principal().getName())
        .contains("CN=みどり野市")
        .contains("C=JP");
    assertThat(((RSAPublicKey) made.chain().get(0).getPublicKey()).getModulus().bitLength())
        .isEqualTo(3072);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    SealKey again = SealKey.openOrGenerate(file, "secret", "another", clock);
    assertThat(again.chain()).isEqualTo(made.chain());
    assertThat(made.toString()).doesNotContain("RSA");
  }

  @Test
  void aKeyThatIsNotThereOrNotOpenedIsNotReplacedByAnother() throws IOException {
    Path file = folder.resolve("town.p12");
    assertThatThrownBy(() -> SealKey.open(file, "", Clock.systemUTC()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("town.p12");
    SealKey.openOrGenerate(file, "secret", "みどり野市", Clock.systemUTC());
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SealKey.openOrGenerate(file, "wrong", "みどり野市", Clock.systemUTC()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private String pdfsig(byte[] pdf) throws IOException, InterruptedException {
    Path file = folder.resolve("sealed.pdf");
    Files.write(file, pdf);
    Process process;
    try {
      process = new ProcessBuilder("pdfsig", file.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError("pdfsig is missing: apt-get install poppler-utils", e);
    }
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private static PDSignature signature(byte[] pdf) {
    return PdfFile.read(pdf, document -> document.getSignatureDictionaries().get(0));
  }

  private static boolean holds(byte[] sealed) throws Exception {
    return holds(sealed, sealed);
  }

  private static boolean holds(byte[] sealed, byte[] looked) throws Exception {
    try {
      return signer(sealed, looked)
          .verify(new JcaSimpleSignerInfoVerifierBuilder().build(TestSeal.KEY.chain().get(0)));
    } catch (CMSException e) {
      return false; // "message-digest attribute value does not match calculated value"
    }
  }

  private static SignerInformation signer(byte[] sealed, byte[] looked) throws Exception {
    PDSignature signature = signature(sealed);
    byte[] covered = signature.getSignedContent(new ByteArrayInputStream(looked));
    byte[] der; // without the zeros that fill the room left for it
    try (var in = new ASN1InputStream(signature.getContents(sealed))) {
      der = in.readObject().getEncoded();
    }
    CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(covered), der);
    return cms.getSignerInfos().getSigners().iterator().next();
  }
}
