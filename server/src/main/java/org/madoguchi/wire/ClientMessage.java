package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a screen may say. Text frames of at most 64 KiB, one JSON object each (RFC 8259). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage
    permits BookingMessage,
        DeskMessage,
        KioskMessage,
        OpeningMessage,
        OriginalMessage,
        PrintMessage,
        PrivacyMessage,
        RoomMessage,
        WorkMessage {}
