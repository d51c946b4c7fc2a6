/** JSON Web Tokens (RFC 7519) with the claims that Jitsi uses; imports only the face. */
@NullMarked
package org.madoguchi.signaling.token;

import org.jspecify.annotations.NullMarked;
