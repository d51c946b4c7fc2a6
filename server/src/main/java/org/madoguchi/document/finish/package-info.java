/** What goes out when the resident has signed: values, marks and ink in the PDF itself. */
@NullMarked
package org.madoguchi.document.finish;

import org.jspecify.annotations.NullMarked;
