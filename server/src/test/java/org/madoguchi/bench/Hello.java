package org.madoguchi.bench;

/** The least a JVM can do before it says something. */
final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
