package io.countersign.application.canary.port.out;

import io.r2dbc.spi.Row;

/** Ties the core to a driver. */
public interface SpeaksDriver {

    String read(Row[] rows);
}
