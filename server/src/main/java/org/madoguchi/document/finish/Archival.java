package org.madoguchi.document.finish;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What a file says of itself, and what PDF/A-2b (ISO 19005-2) asks beyond embedded fonts and flat
 * pages: colours with a meaning, and metadata in XMP (ISO 16684-1) that agrees with the rest.
 */
public final class Archival {
  static final String PRODUCER = "Madoguchi";
  private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final float VERSION = 1.7f;

  private Archival() {}

  /**
   * @param claimed whether it is said to be PDF/A-2b, which the caller answers for
   */
  public static void describe(PDDocument document, boolean claimed, Instant at) throws IOException {
    String title = document.getDocumentInformation().getTitle();
    GregorianCalendar when = GregorianCalendar.from(at.atZone(OFFICE));
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    information.setCreationDate(when);
    information.setModificationDate(when);
    document.setDocumentInformation(information);
    document.setDocumentId(at.toEpochMilli());
    document.setVersion(VERSION);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(title, claimed, when));
    document.getDocumentCatalog().setMetadata(metadata);
    if (claimed) {
      document.getDocumentCatalog().setOutputIntents(List.of(srgb(document)));
    }
  }

  private static byte[] xmp(String title, boolean claimed, GregorianCalendar when)
      throws IOException {
    XMPMetadata metadata = XMPMetadata.createXMPMetadata();
    if (title != null) {
      DublinCoreSchema core = metadata.createAndAddDublinCoreSchema();
      core.setTitle(title);
    }
    AdobePDFSchema producer = metadata.createAndAddAdobePDFSchema();
    producer.setProducer(PRODUCER);
    XMPBasicSchema basic = metadata.createAndAddXMPBasicSchema();
    basic.setCreateDate(when);
    basic.setModifyDate(when);
    try {
      if (claimed) {
        PDFAIdentificationSchema claim = metadata.createAndAddPDFAIdentificationSchema();
        claim.setPart(2);
        claim.setConformance("B");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new XmpSerializer().serialize(metadata, out, true);
      return out.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IOException(e);
    }
  }

  private static PDOutputIntent srgb(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }
}
