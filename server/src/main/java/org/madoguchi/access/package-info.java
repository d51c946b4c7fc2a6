/**
 * Who somebody is and what they may do: sessions, passwords, enrolment, and one table of rights.
 */
@NullMarked
package org.madoguchi.access;

import org.jspecify.annotations.NullMarked;
