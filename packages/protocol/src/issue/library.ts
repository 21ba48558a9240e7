// tsyringe, below @peculiar/x509, needs this one first.
import 'reflect-metadata';

export * as x509 from '@peculiar/x509';
