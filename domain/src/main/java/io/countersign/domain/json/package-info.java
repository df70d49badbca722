/** JSON as data: a strict reader, a verbatim writer and the canonical form (RFC 8785) that digests are taken over. */
@NullMarked
package io.countersign.domain.json;

import org.jspecify.annotations.NullMarked;
