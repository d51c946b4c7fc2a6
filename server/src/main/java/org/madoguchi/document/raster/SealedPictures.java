package org.madoguchi.document.raster;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ehcache.spi.serialization.Serializer;
import org.ehcache.spi.serialization.SerializerException;

/**
 * How pictures lie on the disk: AES-256-GCM (NIST SP 800-38D) under a key that is made anew for
 * each cache and is nowhere but in memory. What is left behind by a machine that lost its power
 * can't be read by anybody.
 */
final class SealedPictures implements Serializer<byte[]> {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  SealedPictures() {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, "AES");
  }

  @Override
  public ByteBuffer serialize(byte[] picture) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(picture.length));
      cipher.doFinal(picture, 0, picture.length, sealed, NONCE);
      return ByteBuffer.wrap(sealed);
    } catch (GeneralSecurityException e) {
      throw new SerializerException("every JDK has AES-GCM", e);
    }
  }

  @Override
  public byte[] read(ByteBuffer sealed) {
    byte[] bytes = new byte[sealed.remaining()];
    sealed.get(bytes);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
      return cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new SerializerException("a picture was changed on the disk", e);
    }
  }

  @Override
  public boolean equals(byte[] picture, ByteBuffer sealed) {
    return Arrays.equals(picture, read(sealed));
  }
}
