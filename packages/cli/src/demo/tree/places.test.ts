import { describe, expect, test } from 'vitest';
import { TENANTS, TOWN, TRANSMISSION, VILLAGE } from './demo-tree.ts';
import { neighbourTowards, topOf, wayBetween } from './places.ts';
import { levelOf } from './ways.ts';

describe('ways through the tree', () => {
  test('lead up to the market above both ends, and down again', () => {
    expect(wayBetween(TENANTS, VILLAGE)).toEqual([TENANTS, TOWN, TRANSMISSION, VILLAGE]);
    expect(wayBetween(VILLAGE, TENANTS)).toEqual([VILLAGE, TRANSMISSION, TOWN, TENANTS]);
    expect(wayBetween(TOWN, TENANTS)).toEqual([TOWN, TENANTS]);
    expect(wayBetween(VILLAGE, VILLAGE)).toEqual([VILLAGE]);
    expect(topOf(TENANTS, TOWN)).toBe(TOWN);
  });

  test('have a level by how far up they go', () => {
    expect(levelOf(VILLAGE, VILLAGE)).toBe('market');
    expect(levelOf(TOWN, TENANTS)).toBe('distribution');
    expect(levelOf(TENANTS, TRANSMISSION)).toBe('border');
    expect(levelOf(TOWN, VILLAGE)).toBe('transmission');
  });

  test('leave a market over the neighbour towards the other end', () => {
    expect(neighbourTowards(TRANSMISSION, TENANTS, '@upper')).toBe('town');
    expect(neighbourTowards(TOWN, TENANTS, '@upper')).toBe('tenants');
    expect(neighbourTowards(TOWN, VILLAGE, '@upper')).toBe('@upper');
  });
});
