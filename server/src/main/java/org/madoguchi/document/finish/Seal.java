package org.madoguchi.document.finish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.madoguchi.document.PdfFile;

/**
 * 電子シール: PAdES baseline B-B (ETSI EN 319 142-1) over the whole file, with no change allowed after
 * it (DocMDP, ISO 32000-1, 12.8.2.2, P 1). Thread-safe.
 */
public final class Seal {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  private static final int NO_CHANGES = 1;

  /** For the attributes and the signature itself; the certificates come on top. */
  private static final int ROOM_WITHOUT_CERTIFICATES = 2_048;

  private final SealKey key;

  public Seal(SealKey key) {
    this.key = key;
  }

  /**
   * The same bytes, and the seal after them.
   *
   * @param pdf not signed by anybody yet
   */
  public byte[] over(byte[] pdf, Instant at) {
    return PdfFile.read(
        pdf,
        document -> {
          try (SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(room());
            document.addSignature(signature(document, at), this::sign, options);
            document.setDocumentId(at.toEpochMilli());
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 3 * room());
            document.saveIncremental(out);
            return out.toByteArray();
          }
        });
  }

  private PDSignature signature(PDDocument document, Instant at) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    signature.setName(name(key.chain().get(0)));
    signature.setSignDate(GregorianCalendar.from(at.atZone(OFFICE)));
    certify(document, signature);
    return signature;
  }

  /** A certification signature, and what it permits: nothing. */
  private static void certify(PDDocument document, PDSignature signature) {
    COSDictionary permitted = new COSDictionary();
    permitted.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
    permitted.setInt(COSName.P, NO_CHANGES);
    permitted.setName(COSName.V, "1.2");
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
    reference.setItem(COSName.getPDFName("TransformMethod"), DOC_MDP);
    reference.setItem(COSName.getPDFName("TransformParams"), permitted);
    permitted.setDirect(true);
    reference.setDirect(true);
    COSArray references = new COSArray();
    references.add(reference);
    references.setDirect(true);
    signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
    COSDictionary permissions = new COSDictionary();
    permissions.setItem(DOC_MDP, signature);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
  }

  private static String name(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    var names = subject.getRDNs(BCStyle.CN);
    return names.length == 0
        ? subject.toString()
        : IETFUtils.valueToString(names[0].getFirst().getValue());
  }

  private byte[] sign(InputStream content) throws IOException {
    try {
      X509Certificate certificate = key.chain().get(0);
      String algorithm =
          switch (key.key().getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> throw new IOException("no algorithm for " + key.key().getAlgorithm());
          };
      var signer =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(attributes(certificate))
              .build(new JcaContentSignerBuilder(algorithm).build(key.key()), certificate);
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer);
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator
          .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException(e);
    }
  }

  /** ESS signing-certificate-v2 (RFC 5035), and no signing-time: the PDF says when. */
  private static CMSAttributeTableGenerator attributes(X509Certificate certificate)
      throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    Attribute whoSigns =
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
    var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(whoSigns));
    return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
  }

  private int room() {
    int room = ROOM_WITHOUT_CERTIFICATES;
    for (X509Certificate certificate : key.chain()) {
      try {
        room += certificate.getEncoded().length;
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("a certificate that was read can be written", e);
      }
    }
    return room;
  }
}
