/** Single documents as responses: their status, their JSON and the tags by which {@code If-Match} knows them. */
@NullMarked
package io.countersign.adapter.web.answer;

import org.jspecify.annotations.NullMarked;
