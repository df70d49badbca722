/** People and how they are recognised. */
@NullMarked
package io.countersign.application.user;

import org.jspecify.annotations.NullMarked;
