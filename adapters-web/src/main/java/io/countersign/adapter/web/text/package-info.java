/** Texts in the language of the reader, and the HTML pages that are made of them. */
@NullMarked
package io.countersign.adapter.web.text;

import org.jspecify.annotations.NullMarked;
