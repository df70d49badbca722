/** Access to the service: bearer tokens and the people behind them. */
@NullMarked
package io.countersign.adapter.web.security;

import org.jspecify.annotations.NullMarked;
