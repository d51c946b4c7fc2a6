@org.jspecify.annotations.NullUnmarked
package org.madoguchi.signaling.upstream;
