/** The way in: Jetty, the WebSocket endpoints, HTTP, headers and health. Nothing imports it. */
@NullMarked
package org.madoguchi.web;

import org.jspecify.annotations.NullMarked;
