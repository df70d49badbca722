package io.countersign.application.canary;

/** Declares the most general exception. */
public interface DeclaresChecked {

    void run() throws Exception;
}
