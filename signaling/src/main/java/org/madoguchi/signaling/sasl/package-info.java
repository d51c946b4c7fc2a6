/**
 * Logging in with a password: what SASL mechanisms say to each other, without the XML around it;
 * imports only the face.
 */
@NullMarked
package org.madoguchi.signaling.sasl;

import org.jspecify.annotations.NullMarked;
