#include "engine.h" // so that moc's output has a home
